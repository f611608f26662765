import { a } from '@zesweken/config';
console.log(a);
