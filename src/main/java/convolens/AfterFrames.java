package convolens;

import javafx.animation.AnimationTimer;

/** Does something when frames have been drawn. */
final class AfterFrames {
    private AfterFrames() {}

    /**
     * Runs a task on the FX thread when what is on the scene graph now has been laid out and handed to the thread that
     * draws.
     *
     * @param frames how many frames to let pass, at least 1
     */
    static void run(int frames, Runnable task) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long nanos) {
                // the pulse that draws a frame calls this before it does
                if (++pulses > frames) {
                    stop();
                    task.run();
                }
            }
        }.start();
    }
}
