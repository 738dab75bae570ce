package convolens.model.shuffle;

/**
 * What the affine net trained on digits as they are answers for shuffled ones, once the rows of its first weights are
 * reordered as the pixels are:
 *
 * <pre>
 * Σᵢ x'[i]·W'[i,j] = Σᵢ x[i]·W[i,j]        x'[π(i)] = x[i], W'[π(i),j] = W[i,j]
 * </pre>
 *
 * the same terms, added in another order.
 *
 * @param images how many digits were answered in both ways
 * @param equalAnswers how many got the same answer
 * @param largestDifference the largest difference between two scores
 */
public record SwapCheck(int images, int equalAnswers, float largestDifference) {}
