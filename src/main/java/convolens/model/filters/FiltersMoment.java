package convolens.model.filters;

import convolens.model.StepMoment;
import convolens.model.train.RunReference;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what the scene of the filters shows. Immutable.
 *
 * @param run whose filters; null for the run that comes with the program
 * @param file the file with the network whose filters are shown instead; null for none
 * @param colors how weights become colours
 * @param scale which weights share a scale
 * @param channels how filters of three channels are shown
 * @param layer which convolution, from 0
 * @param selected the filter that is enlarged, from 0
 * @param response the image under it
 * @param step the moment of the run
 */
public record FiltersMoment(
        @Nullable RunReference run,
        @Nullable String file,
        FiltersModel.Colors colors,
        FiltersModel.Scale scale,
        FiltersModel.Channels channels,
        int layer,
        int selected,
        Response response,
        StepMoment step) {

    /**
     * The image under the filter.
     *
     * @param shown whether there is one
     * @param relu whether its feature maps are shown after the ReLU
     * @param image which test image, from 0
     */
    public record Response(boolean shown, boolean relu, int image) {
        /** @throws IllegalArgumentException if the image has a number below 0 */
        public Response {
            if (image < 0) {
                throw new IllegalArgumentException("test images are numbered from 0, but got " + image);
            }
        }
    }

    /** @throws IllegalArgumentException if the convolution or the filter has a number below 0 */
    public FiltersMoment {
        if (layer < 0 || selected < 0) {
            throw new IllegalArgumentException("convolutions and filters are numbered from 0");
        }
    }
}
