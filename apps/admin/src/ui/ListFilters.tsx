import { Box } from '@mui/material';
import type { ReactElement } from 'react';
import { FilterForm } from 'react-admin';

/** The filters above a list. The box keeps react-admin's form from claiming the height of the whole page. */
export function ListFilters({ filters }: { filters: ReactElement[] }) {
  return (
    <Box sx={{ mb: 1, '& .RaFilterForm-filterFormInput': { mt: 0 } }}>
      <FilterForm filters={filters} />
    </Box>
  );
}
