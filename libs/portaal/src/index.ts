export { PortaalHttpModule } from './http/portaal-http.module.js';
export { PortaalModule } from './portaal.module.js';
