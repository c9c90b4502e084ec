/** The job queues that api and worker share. */
export const QUEUE_NAMES = { generation: 'generation' } as const;
