import { Box, type BoxProps } from '@mui/material';
import { mdiImagePlusOutline } from '@mdi/js';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';

export interface DropZoneProps extends Omit<BoxProps, 'onDrop'> {
  onDrop: (files: File[]) => void;
  /** What is dropped is passed over: still better than the browser opening it. */
  is_off?: boolean;
}

const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** A whole conversation takes what is dropped on it: beside a small target the browser would open the image instead. */
export function DropZone({ onDrop, is_off = false, children, sx, ...props }: DropZoneProps) {
  const { t } = useTranslation();
  const [is_over, setOver] = useState(false);
  // Entering a child comes before leaving its parent.
  const depth = useRef(0);
  const leave = () => {
    depth.current = 0;
    setOver(false);
  };
  const handlers = {
    onDragEnter: (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth.current += 1;
      setOver(!is_off);
    },
    onDragLeave: () => {
      depth.current -= 1;
      if (depth.current <= 0) leave();
    },
    onDragOver: (event: DragEvent) => bringsFiles(event) && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      leave();
      if (!is_off) onDrop([...event.dataTransfer.files]);
    },
  };
  return (
    <Box {...props} {...handlers} sx={[{ position: 'relative' }, ...(Array.isArray(sx) ? sx : [sx])]}>
      {children}
      {is_over && (
        <Box
          sx={{
            position: 'absolute',
            inset: 8,
            zIndex: 3,
            display: 'grid',
            placeContent: 'center',
            justifyItems: 'center',
            gap: 1,
            border: 2,
            borderStyle: 'dashed',
            borderColor: 'primary.main',
            borderRadius: 2,
            bgcolor: 'tint.primary.background',
            color: 'tint.primary.text',
            fontWeight: 600,
            opacity: 0.95,
            pointerEvents: 'none',
          }}
        >
          <Icon path={mdiImagePlusOutline} fontSize="large" />
          {t('conversation.images.drop')}
        </Box>
      )}
    </Box>
  );
}
