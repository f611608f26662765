export { WachtrijHttpModule } from './http/wachtrij-http.module.js';
