package convolens.engine.inspect;

import convolens.engine.tensor.Tensor;

/**
 * Grad-CAM: which places of the maps of a layer speak for a class.
 *
 * <pre>
 * α[k] = 1/(h·w) · Σ dy/dA[k,i,j]   over i, j
 * sum[i,j] = Σ α[k] · A[k,i,j]      over k
 * map[i,j] = max(0, sum[i,j])
 * A, dy/dA: (1,K,h,w), α: (K), sum, map: (h,w)
 * </pre>
 *
 * Source: Selvaraju et al., "Grad-CAM: visual explanations from deep networks via gradient-based localization" (2017),
 * equations 1 and 2.
 *
 * @param maps A, not to be modified
 * @param alphas α
 * @param sum Σ α·A
 * @param map what is above 0 of it
 */
public record GradCam(Tensor maps, float[] alphas, Tensor sum, Tensor map) {

    /**
     * Weights maps by their gradients.
     *
     * @param maps A, not modified from now on
     * @param gradients dy/dA, not modified
     * @throws IllegalArgumentException if the maps are not (1,K,h,w), or the gradients have another shape
     */
    public static GradCam of(Tensor maps, Tensor gradients) {
        if (maps.shape().rank() != 4 || maps.dim(0) != 1 || !maps.shape().equals(gradients.shape())) {
            throw new IllegalArgumentException(
                    "Grad-CAM takes maps (1, K, h, w) and gradients of the same shape, but got " + maps.shape()
                            + " and " + gradients.shape());
        }
        int size = maps.dim(2) * maps.dim(3);
        float[] alphas = new float[maps.dim(1)];
        double[] sums = new double[size];
        for (int k = 0; k < alphas.length; k++) {
            double all = 0;
            for (int i = 0; i < size; i++) {
                all += gradients.data()[k * size + i];
            }
            alphas[k] = (float) (all / size);
            for (int i = 0; i < size; i++) {
                sums[i] += (double) alphas[k] * maps.data()[k * size + i];
            }
        }
        Tensor sum = Tensor.zeros(maps.dim(2), maps.dim(3));
        Tensor map = Tensor.zeros(maps.dim(2), maps.dim(3));
        for (int i = 0; i < size; i++) {
            sum.data()[i] = (float) sums[i];
            map.data()[i] = Math.max(0, sum.data()[i]);
        }
        return new GradCam(maps, alphas, sum, map);
    }

    /** α[k]·A[k]: a new (h,w). */
    public Tensor weighted(int k) {
        int size = sum.size();
        Tensor product = Tensor.zeros(sum.dim(0), sum.dim(1));
        for (int i = 0; i < size; i++) {
            product.data()[i] = alphas[k] * maps.data()[k * size + i];
        }
        return product;
    }

    /**
     * How much of the sums a map makes: Σ |α[k]·A[k,i,j]| over i, j, divided by the same of all maps; 0 where all are 0.
     */
    public double share(int k) {
        double own = magnitude(k);
        double all = 0;
        for (int i = 0; i < alphas.length; i++) {
            all += magnitude(i);
        }
        return all == 0 ? 0 : own / all;
    }

    /** Σ |α[k]·A[k,i,j]| over i, j. */
    public double magnitude(int k) {
        int size = sum.size();
        double all = 0;
        for (int i = 0; i < size; i++) {
            all += Math.abs((double) alphas[k] * maps.data()[k * size + i]);
        }
        return all;
    }
}
