export { type Buitenbrief, PutBuitenpost } from './buitenpost.js';
export { PostHttpModule } from './http/post-http.module.js';
export { PostJobsModule } from './jobs/post-jobs.module.js';
export { PostModule } from './post.module.js';
export { Post } from './post.query.js';
export { type Postregel, PutPost } from './put-post.js';
