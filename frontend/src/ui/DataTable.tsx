import {
  Box,
  Link,
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TableSortLabel,
  Typography,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import type { KeyboardEvent, ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { Loading } from './Loading.tsx';

export interface Column<R> {
  key: string;
  label: string;
  cell: (row: R) => ReactNode;
  align?: 'left' | 'right' | 'center';
  width?: number | string;
  /** What the column sorts by, if it does. */
  sort?: string;
  /** Left out of the cards of a small screen. */
  is_minor?: boolean;
}

export interface DataTableProps<R> {
  /** Read to screen readers; not shown. */
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  /** Where a row leads; its first cell becomes the link. */
  linkOf?: (row: R) => string;
  /** Or what opens it. */
  onOpen?: (row: R) => void;
  is_loading?: boolean;
  /** Shown when there is nothing: an `Empty` that says what to do next. */
  empty?: ReactNode;
  sort?: { by: string; direction: 'asc' | 'desc'; onChange: (by: string) => void };
  is_dense?: boolean;
  isSelected?: (row: R) => boolean;
}

/** A list as a table; on a phone as cards. Arrow keys go from row to row, Enter opens. */
export function DataTable<R>(props: DataTableProps<R>) {
  const is_small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  if (props.is_loading) return <Loading as={is_small ? 'cards' : 'rows'} />;
  if (props.rows.length === 0) return <>{props.empty}</>;
  return is_small ? <Cards {...props} /> : <Grid {...props} />;
}

function Grid<R>({
  caption,
  columns,
  rows,
  keyOf,
  linkOf,
  onOpen,
  sort,
  is_dense = false,
  isSelected,
}: DataTableProps<R>) {
  return (
    <TableContainer component={Paper} variant="outlined" onKeyDown={moveFocus}>
      <Table size={is_dense ? 'small' : 'medium'} aria-label={caption}>
        <TableHead>
          <TableRow>
            {columns.map(({ key, label, align, width, sort: by }) => (
              <TableCell
                key={key}
                align={align}
                width={width}
                {...(sort?.by === by && by && { sortDirection: sort?.direction })}
              >
                {sort && by ? (
                  <TableSortLabel
                    active={sort.by === by}
                    direction={sort.by === by ? sort.direction : 'asc'}
                    onClick={() => sort.onChange(by)}
                  >
                    {label}
                  </TableSortLabel>
                ) : (
                  label
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow
              key={keyOf(row)}
              hover={Boolean(linkOf ?? onOpen)}
              selected={isSelected?.(row) ?? false}
              sx={{ '&:last-child td': { border: 0 } }}
            >
              {columns.map(({ key, align, cell }, index) => (
                <TableCell key={key} align={align}>
                  {index === 0 ? (
                    <Opener row={row} linkOf={linkOf} onOpen={onOpen}>
                      {cell(row)}
                    </Opener>
                  ) : (
                    cell(row)
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Cards<R>({ caption, columns, rows, keyOf, linkOf, onOpen, isSelected }: DataTableProps<R>) {
  const [first, ...others] = columns.filter(({ is_minor }) => !is_minor);
  return (
    <Stack component="ul" aria-label={caption} onKeyDown={moveFocus} sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
      {rows.map((row) => (
        <Paper
          component="li"
          variant="outlined"
          key={keyOf(row)}
          sx={{ p: 1.5, ...(isSelected?.(row) && { borderColor: 'primary.main' }) }}
        >
          {first && (
            <Box sx={{ mb: 1, overflowWrap: 'anywhere' }}>
              <Opener row={row} linkOf={linkOf} onOpen={onOpen}>
                {first.cell(row)}
              </Opener>
            </Box>
          )}
          <Box
            component="dl"
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(80px, auto) 1fr',
              columnGap: 2,
              rowGap: 0.5,
              m: 0,
              alignItems: 'center',
            }}
          >
            {others.map(({ key, label, cell }) => (
              <Box key={key} sx={{ display: 'contents' }}>
                <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
                  {label}
                </Typography>
                <Typography component="dd" variant="body2" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
                  {cell(row)}
                </Typography>
              </Box>
            ))}
          </Box>
        </Paper>
      ))}
    </Stack>
  );
}

type OpenerProps<R> = Pick<DataTableProps<R>, 'linkOf' | 'onOpen'> & { row: R; children: ReactNode };

function Opener<R>({ row, linkOf, onOpen, children }: OpenerProps<R>) {
  const look = { fontWeight: 600, textAlign: 'left' } as const;
  if (linkOf)
    return (
      <Link component={RouterLink} to={linkOf(row)} data-row underline="hover" sx={look}>
        {children}
      </Link>
    );
  if (onOpen)
    return (
      <Link component="button" type="button" onClick={() => onOpen(row)} data-row underline="hover" sx={look}>
        {children}
      </Link>
    );
  return <>{children}</>;
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const openers = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = openers.indexOf(document.activeElement as HTMLElement);
  if (!step || at < 0) return;
  event.preventDefault();
  openers[at + step]?.focus();
}
