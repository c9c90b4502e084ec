import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { BUSINESS_EVENTS, BusinessEvents } from './business-events.js';
import { createLogger } from './logger.js';

function createEvents() {
  const registry = new Registry();
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const events = new BusinessEvents(createLogger({ name: 'api', level: 'info', destination }), registry);
  return { events, registry, lines };
}

describe('BusinessEvents', () => {
  it('counts by label and logs the ids that belong to the count', async () => {
    const { events, registry, lines } = createEvents();

    events.record('generation.finished', { status: 'completed' }, { generationId: 'g1' });
    events.record('generation.finished', { status: 'completed' }, { generationId: 'g2' });

    expect(await registry.metrics()).toContain('frisket_generation_finished_total{status="completed"} 2');
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      event: 'generation.finished',
      status: 'completed',
      generationId: 'g2',
    });
  });

  it('never makes a label of an id', async () => {
    const { events, registry } = createEvents();

    events.record('review.decided', { decision: 'approve' }, { caseId: 'c1' });

    expect(await registry.metrics()).not.toContain('c1');
  });

  it('has a metric for every event from the start, so that a graph begins at nothing', async () => {
    const { registry } = createEvents();

    expect(await registry.getMetricsAsArray()).toHaveLength(Object.keys(BUSINESS_EVENTS).length);
  });
});
