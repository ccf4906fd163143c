import { SvgIcon, type SvgIconProps } from '@mui/material';

export interface IconProps extends Omit<SvgIconProps, 'children'> {
  /** A path of @mdi/js. */
  path: string;
  /** Only where no word stands beside it. */
  label?: string;
}

export function Icon({ path, label, ...props }: IconProps) {
  return (
    <SvgIcon {...(label && { titleAccess: label })} {...props}>
      <path d={path} />
    </SvgIcon>
  );
}
