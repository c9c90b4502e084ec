import { DefaultNamingStrategy } from 'typeorm';
import type { NamingStrategyInterface, Table } from 'typeorm';

type TableOrName = Table | string;

/** snake_case columns, and constraint names a person can read in an error message. */
export class SnakeNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? toSnakeCase(propertyName);
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return toSnakeCase(`${relationName}_${referencedColumnName}`);
  }

  override primaryKeyName(table: TableOrName): string {
    return `pk_${this.plainName(table)}`;
  }

  override uniqueConstraintName(table: TableOrName, columnNames: string[]): string {
    return `uq_${this.plainName(table)}_${columnNames.join('_')}`;
  }

  override foreignKeyName(table: TableOrName, columnNames: string[]): string {
    return `fk_${this.plainName(table)}_${columnNames.join('_')}`;
  }

  override indexName(table: TableOrName, columnNames: string[]): string {
    return `ix_${this.plainName(table)}_${columnNames.join('_')}`;
  }

  private plainName(table: TableOrName): string {
    const name = this.getTableName(table);
    return name.slice(name.lastIndexOf('.') + 1);
  }
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}
