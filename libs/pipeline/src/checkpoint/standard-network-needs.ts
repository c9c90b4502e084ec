import { hiddenStatesOf } from '../text-encoder/clip-text-encoder.js';
import type { Conditioning, NetworkFile, StandardNetwork } from '../runtime/layouts/standard-layout.js';
import { misfitOf, type ExpectedPorts } from './describe-network.js';

/** Whether a checkpoint needs a network, and what it cannot do without one that it does not need. */
export type NetworkNeed =
  { readonly kind: 'needed' | 'unneeded' } | { readonly kind: 'optional'; readonly lack: string };

const NEEDED: NetworkNeed = { kind: 'needed' };
const UNNEEDED: NetworkNeed = { kind: 'unneeded' };

/** What a checkpoint in the diffusers or optimum layout needs a network for. */
export function needOf(network: StandardNetwork, conditioning: Conditioning): NetworkNeed {
  switch (network) {
    case 'text_encoder':
    case 'unet':
    case 'vae_decoder':
      return NEEDED;
    case 'text_encoder_2':
      return conditioning === 'two-text-encoders' ? NEEDED : UNNEEDED;
    case 'vae_encoder':
      return {
        kind: 'optional',
        lack: 'there is none, so this checkpoint draws from words alone: no edits, no variations.',
      };
    case 'image_encoder':
      return conditioning === 'image-embedding'
        ? { kind: 'optional', lack: 'there is none, so variations redraw the noised picture instead.' }
        : UNNEEDED;
  }
}

/** Inputs of denoisers that some families have and others have not; conditioning is given to all of them. */
const DENOISER_INPUTS = ['timestep_cond', 'class_labels', 'text_embeds', 'time_ids'];

/** A hidden state of SDXL is told by its number; the last but one needs two. */
const TWO_HIDDEN_STATES = ['hidden_states.0', 'hidden_states.1'];

/** What keeps a network of the diffusers or optimum layout from its place, in words; undefined when it fits. */
export function standardMisfitOf(found: NetworkFile, conditioning: Conditioning): string | undefined {
  return misfitOf(found, expectedPorts(found, conditioning));
}

function expectedPorts(found: NetworkFile, conditioning: Conditioning): ExpectedPorts {
  switch (found.network) {
    case 'text_encoder':
      return { inputs: ['input_ids'], outputs: textOutputs(found, conditioning) };
    case 'text_encoder_2':
      return { inputs: ['input_ids'], outputs: [...textOutputs(found, conditioning), 'text_embeds'] };
    case 'unet':
      return {
        inputs: ['sample', 'timestep', 'encoder_hidden_states'],
        outputs: ['out_sample'],
        furtherInputs: DENOISER_INPUTS,
      };
    case 'vae_decoder':
      return { inputs: ['latent_sample'], outputs: ['sample'] };
    case 'vae_encoder':
      return { inputs: ['sample'], outputs: [encodedOutput(found)] };
    case 'image_encoder':
      return { inputs: ['pixel_values'], outputs: ['image_embeds'] };
  }
}

function textOutputs({ outputs }: NetworkFile, conditioning: Conditioning): readonly string[] {
  if (conditioning !== 'two-text-encoders') return ['last_hidden_state'];
  return hiddenStatesOf(outputs).length >= TWO_HIDDEN_STATES.length ? [] : TWO_HIDDEN_STATES;
}

/** Encoders give mean and variance, or a sample. */
function encodedOutput({ outputs }: NetworkFile): string {
  return outputs.some(({ name }) => name === 'latent_parameters') ? 'latent_parameters' : 'latent_sample';
}
