package convolens.engine.fused;

/** Where the taps of the filters of one group read: forward in the parted input, backward in the gradient of the output. */
final class DirectTaps {
    private final PhasePlanes planes;
    private final int channels;
    private final int filters;
    private final int gradientSize;
    private final int[] forward;
    private final int[] backward;
    private final int[] weightOfBackward;
    private final int[] firstOfPhase;

    /**
     * @param channels C/G
     * @param filters FN/G
     * @param lanes of the loops
     */
    DirectTaps(PhasePlanes planes, int channels, int filters, int lanes) {
        this.planes = planes;
        this.channels = channels;
        this.filters = filters;
        this.gradientSize = planes.reach() + planes.area() + lanes;
        int cells = planes.geometry().cells();
        forward = new int[channels * cells];
        for (int i = 0; i < forward.length; i++) {
            forward[i] = i / cells * planes.size() + planes.at(i % cells);
        }
        backward = new int[filters * cells];
        weightOfBackward = new int[filters * cells];
        firstOfPhase = new int[planes.phases() + 1];
        int k = 0;
        for (int phase = 0; phase < planes.phases(); phase++) {
            firstOfPhase[phase] = k;
            for (int i = 0; i < filters * cells; i++) {
                int f = i / cells;
                int cell = i % cells;
                if (planes.phase(cell) == phase) {
                    backward[k] = gradientAt(f) - planes.distance(cell);
                    weightOfBackward[k++] = f * channels * cells + cell;
                }
            }
        }
        firstOfPhase[planes.phases()] = k;
    }

    PhasePlanes planes() {
        return planes;
    }

    /** Where each weight (C/G,FH,FW) of a filter reads in the channels of the group for the first output. */
    int[] forward() {
        return forward;
    }

    /** Where each weight that a phase of a channel is multiplied by reads in the gradients for the first place of the phase. */
    int[] backward() {
        return backward;
    }

    /** Where the taps of a phase begin in {@link #backward}. */
    int firstOfPhase(int phase) {
        return firstOfPhase[phase];
    }

    /** How many numbers the gradients of a group take. */
    int gradientsSize() {
        return filters * gradientSize;
    }

    /** Where the gradient of the map of filter f begins; zeros are before it and behind it. */
    int gradientAt(int f) {
        return f * gradientSize + planes.reach();
    }

    /**
     * The weights of a group in the order of {@link #backward}, channel by channel.
     *
     * @param w (FN,C/G,FH,FW), not modified
     * @param wAt where the group begins, in both
     * @param packed (C/G, FN/G·FH·FW), modified
     */
    void pack(float[] w, int wAt, float[] packed) {
        int cells = planes.geometry().cells();
        int at = wAt;
        for (int c = 0; c < channels; c++) {
            for (int from : weightOfBackward) {
                packed[at++] = w[wAt + c * cells + from];
            }
        }
    }

    /** How many weights a group has. */
    int weights() {
        return channels * backward.length;
    }
}
