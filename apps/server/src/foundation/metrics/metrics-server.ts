import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Injectable, OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Metrics } from './metrics.js';

/** Shows the figures of this process on an address of their own: they are for the operator, not for the public. */
@Injectable()
export class MetricsServer implements OnApplicationShutdown {
  private server: Server | null = null;

  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  /** Begins; without a port it does not. Returns the port. */
  async listen(port: number | undefined): Promise<number | null> {
    if (port === undefined) return null;
    this.server = createServer(({ method, url }, response) => {
      if (method === 'GET' && url === '/metrics') void this.show(response);
      else response.writeHead(404).end();
    });
    this.server.listen(port, this.config.METRICS_HOST);
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  private async show(response: ServerResponse): Promise<void> {
    const { registry } = this.metrics;
    const figures = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType }).end(figures);
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}
