package convolens.export.animation;

import convolens.raster.Picture;
import java.io.IOException;

/** Pictures of one size, in the order in which they are shown. Each is made when it is asked for. */
public interface FrameSource {
    /** How many there are. */
    int count();

    /**
     * Makes the next one.
     *
     * @throws IOException if it cannot be made, or is no longer wanted
     */
    Picture next() throws IOException;
}
