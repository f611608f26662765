export { DemoModule } from './demo.module.js';
export { LoadRegion } from './load-region.js';
export { DEMO_PASSWORD, DEMO_TENANTS, type DemoTenant } from './region.js';
