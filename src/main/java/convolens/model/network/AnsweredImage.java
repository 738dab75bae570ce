package convolens.model.network;

import convolens.engine.tensor.Tensor;

/**
 * A test image and what was answered.
 *
 * @param index which, from 0
 * @param pixels (C,H,W)
 * @param label its class
 * @param answer the class that was answered
 * @param confidence the probability of the answer
 * @param labelProbability the probability of the label
 */
public record AnsweredImage(
        int index, Tensor pixels, int label, int answer, float confidence, float labelProbability) {}
