import type { ResourceProps } from 'react-admin';
import type { ResourceSource } from '../providers/resource-source.js';

/** A resource of the console: how it is read and which screens show it. */
export interface ResourceDefinition {
  readonly name: string;
  readonly source: ResourceSource;
  readonly screens: Omit<ResourceProps, 'name'>;
}
