import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NotFound } from '@zesweken/errors';
import { Allow, AllowSignedIn, ApiList, ApiThing, identityOf, linkHeader, ListQuery } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GevangenPost } from '../gevangen-post.query.js';
import { Post as PostQueries } from '../post.query.js';
import { RetryPost } from '../retry-post.js';
import { SetVoorkeur } from '../set-voorkeur.js';
import { Voorkeuren } from '../voorkeuren.query.js';
import {
  GevangenMailDto,
  GevangenPostDto,
  PostDto,
  PostQuery,
  PoststukDto,
  PostvoorkeurDto,
} from './post.dto.js';

/** Hoe en wanneer een gebruiker zelf e-mail wil. */
@ApiTags('Post')
@AllowSignedIn()
@Controller('postvoorkeuren')
export class PostvoorkeurenController {
  constructor(
    private readonly voorkeuren: Voorkeuren,
    private readonly set: SetVoorkeur,
  ) {}

  /** Hoe en wanneer u e-mail wilt. */
  @Get()
  @ApiThing(PostvoorkeurDto)
  async postvoorkeur(@Req() request: FastifyRequest): Promise<PostvoorkeurDto> {
    const { gebruikerId } = identityOf(request);
    return PostvoorkeurDto.from((await this.voorkeuren.of([gebruikerId])).get(gebruikerId)!);
  }

  /** Kies hoe en wanneer u e-mail wilt. */
  @Put()
  @ApiThing(PostvoorkeurDto)
  async zetPostvoorkeur(@Body() body: PostvoorkeurDto): Promise<PostvoorkeurDto> {
    await this.set.run(body);
    return PostvoorkeurDto.from(body);
  }
}

/** Wat er aan e-mail verzonden en mislukt is. */
@ApiTags('Post')
@Allow('teamleider', 'beheer')
@Controller('post')
export class PostController {
  constructor(
    private readonly post: PostQueries,
    private readonly retry: RetryPost,
  ) {}

  /** E-mail aan collega's, nieuwste eerst. */
  @Get()
  @ApiList(PostDto)
  async postLijst(
    @Query() query: PostQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PostDto> {
    const { items, more } = await this.post.page(query.status, query.page, query.pageSize);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((one) => PoststukDto.from(one)) };
  }

  /** Probeer een mislukte e-mail opnieuw te versturen. */
  @Post(':id/_opnieuw')
  @HttpCode(200)
  @ApiThing(PoststukDto)
  async verstuurPostOpnieuw(@Param('id', ParseUUIDPipe) id: string): Promise<PoststukDto> {
    await this.retry.run(id);
    const post = await this.post.one(id);
    if (!post) throw new NotFound('Deze e-mail');
    return PoststukDto.from(post);
  }
}

/** E-mail die in Zesweken blijft, zolang er geen mailserver is ingesteld. */
@ApiTags('Post')
@Allow('beheer')
@Controller('gevangenpost')
export class GevangenPostController {
  constructor(private readonly gevangen: GevangenPost) {}

  /** Bewaarde e-mail, nieuwste eerst. */
  @Get()
  @ApiList(GevangenPostDto)
  async gevangenPostLijst(
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GevangenPostDto> {
    const { items, more } = await this.gevangen.page(query.page, query.pageSize);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((mail) => GevangenMailDto.from(mail)) };
  }

  /** Een bewaarde e-mail. */
  @Get(':id')
  @ApiThing(GevangenMailDto)
  async gevangenMail(@Param('id', ParseUUIDPipe) id: string): Promise<GevangenMailDto> {
    return GevangenMailDto.from(await this.gevangen.one(id));
  }
}
