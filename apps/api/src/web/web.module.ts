import { Module } from '@nestjs/common';
import { BUILT_WEB_FOLDERS, WEB_FOLDERS } from './web-folders.js';

@Module({ providers: [{ provide: WEB_FOLDERS, useValue: BUILT_WEB_FOLDERS }], exports: [WEB_FOLDERS] })
export class WebModule {}
