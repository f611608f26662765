import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { validationPipe } from '@zesweken/http';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { SignIn } from '../sign-in.js';
import type { SignedIn } from '../start-session.js';
import { describeBrowser } from './describe-browser.js';
import { SignInDto } from './toegang.dto.js';

/** Passport's local strategy: tenant, e-mail address and password against the tenant's own accounts. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passwordField: 'wachtwoord', passReqToCallback: true, session: false });
  }

  validate(request: FastifyRequest, email: string, wachtwoord: string): Promise<SignedIn> {
    const { tenant } = request.body as SignInDto;
    return this.signIn.run({
      tenant,
      email,
      wachtwoord,
      address: request.ip,
      apparaat: describeBrowser(request.headers['user-agent']),
      trace: request.trace,
    });
  }
}

/** Passport answers 401 to a body that misses a field; this guard first says what is wrong with the body. */
@Injectable()
export class SignInGuard extends AuthGuard('local') {
  readonly #pipe = validationPipe();

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await this.#pipe.transform(request.body ?? {}, { type: 'body', metatype: SignInDto });
    return (await super.canActivate(context)) as boolean;
  }
}
