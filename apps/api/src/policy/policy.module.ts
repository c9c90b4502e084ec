import { Module } from '@nestjs/common';
import { PolicyResolver } from './policy.resolver.js';
import { PromptReview } from './prompt-review.js';

@Module({ providers: [PromptReview, PolicyResolver], exports: [PromptReview] })
export class PolicyModule {}
