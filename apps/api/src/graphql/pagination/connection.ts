import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { make } from '../make.js';
import type { Page } from './page.js';
import { PageInfoType } from './page-info.type.js';

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfoType;
  totalCount: number;
}

/** Makes the edge and connection types of a node. Extend the result with a decorated class that carries the name. */
export function connectionOf<Node>(nodeType: Type<Node>, name: string): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`)
  class NodeEdge implements Edge<Node> {
    @Field(() => String)
    cursor: string;

    @Field(() => nodeType)
    node: Node;
  }

  @ObjectType(`${name}Connection`)
  class NodeConnection implements Connection<Node> {
    @Field(() => [NodeEdge])
    edges: NodeEdge[];

    @Field(() => PageInfoType)
    pageInfo: PageInfoType;

    @Field(() => Int)
    totalCount: number;
  }
  return NodeConnection;
}

/** Maps a page of rows to a connection. */
export function toConnection<Row, Node>(
  page: Page<Row>,
  map: { cursorOf: (row: Row) => string; nodeOf: (row: Row) => Node },
): Connection<Node> {
  const edges = page.rows.map((row) => ({ cursor: map.cursorOf(row), node: map.nodeOf(row) }));
  return {
    edges,
    pageInfo: make(PageInfoType, { hasNextPage: page.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null }),
    totalCount: page.totalCount,
  };
}
