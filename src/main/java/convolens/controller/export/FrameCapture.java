package convolens.controller.export;

import convolens.controller.FramePump;
import convolens.export.animation.FrameSource;
import convolens.model.TimelineModel;
import convolens.raster.Picture;
import convolens.view.control.StagePicture;
import convolens.view.lesson.LessonView;
import convolens.view.shell.ScenePicture;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Frames of the scene on the stage: a worker asks for one after the other, and the FX thread goes to its step, waits until
 * all of it has been computed and laid out, and takes the picture, at most one a pulse.
 */
final class FrameCapture implements FrameSource {
    /** Layout settles in two pulses where a control decides on its size only when it knows its width. */
    private static final int PULSES = 2;

    /** What a scene still computes by then is left out of its picture. */
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private static final long LOOK_MILLIS = 50;

    private final LessonView scene;
    private final ScenePicture picture;
    private final FramePump pump;
    private final Frames frames;
    private final BooleanSupplier cancelled;
    private int made;

    /**
     * Which frames, and how they look.
     *
     * @param step the step of each frame, counted from 0
     * @param progress is told on the FX thread how many frames there are
     */
    record Frames(int count, IntUnaryOperator step, double scale, Color ground, IntConsumer progress) {}

    FrameCapture(LessonView scene, ScenePicture picture, FramePump pump, Frames frames, BooleanSupplier cancelled) {
        this.scene = scene;
        this.picture = picture;
        this.pump = pump;
        this.frames = frames;
        this.cancelled = cancelled;
    }

    /** An animation was stopped by whoever wanted it. */
    static final class Cancelled extends IOException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled");
        }
    }

    @Override
    public int count() {
        return frames.count;
    }

    @Override
    public Picture next() throws IOException {
        int step = frames.step.applyAsInt(made);
        CompletableFuture<Picture> taken = new CompletableFuture<>();
        pump.execute(() -> {
            if (cancelled.getAsBoolean()) {
                return;
            }
            TimelineModel timeline = scene.timeline();
            timeline.seek(step);
            await(taken, PULSES, System.nanoTime() + PATIENCE_NANOS);
        });
        Picture frame = await(taken);
        made++;
        int now = made;
        pump.execute(() -> frames.progress.accept(now));
        return frame;
    }

    private void await(CompletableFuture<Picture> taken, int pulses, long patienceEnds) {
        if (cancelled.getAsBoolean()) {
            return;
        }
        try {
            picture.settle();
            boolean ready = scene.isComplete() || System.nanoTime() > patienceEnds;
            if (ready && pulses == 0) {
                taken.complete(take());
            } else {
                pump.execute(() -> await(taken, ready ? pulses - 1 : PULSES, patienceEnds));
            }
        } catch (RuntimeException | Error e) {
            taken.completeExceptionally(e);
        }
    }

    private Picture take() {
        WritableImage image = StagePicture.of(
                picture.width(),
                picture.height(),
                frames.ground,
                frames.scale,
                ink -> picture.paint(ink, frames.ground));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Picture(width, height, argb);
    }

    private Picture await(CompletableFuture<Picture> taken) throws IOException {
        while (true) {
            if (cancelled.getAsBoolean()) {
                throw new Cancelled();
            }
            try {
                return taken.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // look again whether it is still wanted
            } catch (ExecutionException e) {
                throw new IOException(String.valueOf(e.getCause()), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Cancelled();
            }
        }
    }
}
