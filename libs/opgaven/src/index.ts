export { OpgavenHttpModule } from './http/opgaven-http.module.js';
