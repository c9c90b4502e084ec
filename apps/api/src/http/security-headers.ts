import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Headers for every answer. The pages load nothing from anywhere else. */
export function securityHeaders(publicUrl: string): RequestHandler {
  const isHttps = publicUrl.startsWith('https:');
  const websocketOrigin = new URL(publicUrl).origin.replace(/^http/u, 'ws');
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // Previews are data URLs; pictures that are saved or edited are blobs.
        imgSrc: ["'self'", 'data:', 'blob:'],
        // The component libraries of both front ends put their styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'", 'data:'],
        // Older browsers do not count a websocket to the same host as 'self'.
        connectSrc: ["'self'", websocketOrigin],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: isHttps ? [] : null,
      },
    },
    strictTransportSecurity: isHttps,
    // A page opened over plain http from another machine would be cut off from its own resources.
    originAgentCluster: isHttps,
    crossOriginOpenerPolicy: isHttps,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
