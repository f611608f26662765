export { DemoModule } from './demo.module.js';
export { DemoRegion } from './generate/demo-region.js';
export { LoadDemo } from './load-demo.js';
export { LoadRegion } from './load-region.js';
export { DEMO_PASSWORD, DEMO_TENANTS, demoAccounts, type DemoAccount, type DemoTenant } from './region.js';
