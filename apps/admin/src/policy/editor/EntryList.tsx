import {
  Box,
  Button,
  List,
  ListItem,
  ListItemButton,
  ListItemText,
  TextField,
  Typography,
} from '@mui/material';
import { type ReactNode, useState } from 'react';

interface Entry {
  readonly id: string;
}

interface EntryListProps<T extends Entry> {
  /** What the entries are called, in the plural. */
  name: string;
  entries: readonly T[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  /** The line below an entry's id. */
  about: (entry: T) => string;
  /** Text that the search looks into besides the id. */
  searchText: (entry: T) => string;
  onAdd?: (() => void) | undefined;
  children: ReactNode;
}

/** Entries to choose from on the left, the chosen one on the right; one above the other on a phone. */
export function EntryList<T extends Entry>(props: EntryListProps<T>) {
  const { name, entries, selectedId, onSelect, about, searchText, onAdd, children } = props;
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = entries.filter((entry) => `${entry.id} ${searchText(entry)}`.toLowerCase().includes(wanted));
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0,1fr)', md: '320px minmax(0,1fr)' },
      }}
    >
      <Box sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
        <TextField
          size="small"
          type="search"
          label={`Find ${name}`}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Typography variant="body2" color="text.secondary" aria-live="polite">
          {found.length} of {entries.length} {name}
        </Typography>
        <List
          dense
          aria-label={name}
          sx={{
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            maxHeight: { xs: 220, md: '60vh' },
            overflow: 'auto',
            py: 0,
          }}
        >
          {found.map((entry) => (
            <ListItem key={entry.id} disablePadding>
              <ListItemButton
                ref={entry.id === selectedId ? intoView : undefined}
                selected={entry.id === selectedId}
                aria-current={entry.id === selectedId ? 'true' : undefined}
                onClick={() => onSelect(entry.id)}
              >
                <ListItemText
                  primary={entry.id}
                  secondary={about(entry)}
                  slotProps={{ primary: { sx: { overflowWrap: 'anywhere' } }, secondary: { noWrap: true } }}
                />
              </ListItemButton>
            </ListItem>
          ))}
        </List>
        {onAdd && (
          <Button variant="outlined" onClick={onAdd}>
            Add to {name}
          </Button>
        )}
      </Box>
      <Box>{children}</Box>
    </Box>
  );
}

/** A new entry is at the end of a list that scrolls. Only the list: on a phone the form below it must stay where it is. */
function intoView(element: HTMLElement | null): void {
  const list = element?.closest('ul');
  if (!element || !list) return;
  const [entry, frame] = [element.getBoundingClientRect(), list.getBoundingClientRect()];
  if (entry.top < frame.top) list.scrollTop -= frame.top - entry.top;
  if (entry.bottom > frame.bottom) list.scrollTop += entry.bottom - frame.bottom;
}
