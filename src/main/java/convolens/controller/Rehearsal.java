package convolens.controller;

import convolens.lesson.Lesson;
import convolens.model.ShellModel;
import convolens.view.shell.ShellView;
import java.lang.ref.WeakReference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.jspecify.annotations.Nullable;

/**
 * Makes scenes before they are opened, so that they are there at once: the one that is aimed at, and, while the window is
 * left alone, the next one of the chapter and the one before. A scene is made in pieces, with time for a frame between two
 * of them. It has its skins, styles and sizes then, but has not been shown: what it computes begins when it is. The one that
 * is aimed at waits in its place for that.
 */
public final class Rehearsal implements AutoCloseable {
    /** How long a scene is aimed at before it is made: not each that the pointer crosses. */
    static final long AIM_MS = 60;

    /** How long nobody moves, presses or types anything before the neighbours of a scene are made. */
    static final long REST_MS = 1000;

    /** Until the first seconds of a window, with all that is made ready in them, are over. */
    static final long START_MS = 4000;

    /** Between two pieces. */
    static final long PAUSE_MS = 30;

    /** A scene itself, then its parts. */
    static final int PIECES = 1 + ShellView.PARTS;

    /** Heap that stays free for what is being looked at. */
    private static final long SPARE_BYTES = 96L << 20;

    private final ShellModel shown;
    private final BooleanSupplier busy;
    private final Pieces pieces;
    private final Clock clock;
    private final Map<Lesson, Integer> made = new EnumMap<>(Lesson.class);
    private int aims;
    private int waitingParts;
    private long restsFrom;
    private boolean isWaiting;
    private boolean isClosed;

    /** Makes scenes. */
    interface Pieces {
        /**
         * Makes a piece of a scene, from 0 to {@link #PIECES} − 1 one after the other: the scene, then each of its parts, which
         * waits in its place then.
         *
         * @return whether there was memory for it
         */
        boolean make(Lesson scene, int piece);

        /** No part waits any more. */
        void dismiss();
    }

    /** Time. */
    interface Clock {
        /** Milliseconds since any moment. */
        long now();

        /** Runs a task after so many milliseconds. */
        void after(long milliseconds, Runnable task);
    }

    /**
     * Begins when the window has been open for a while.
     *
     * @param shown says what is on the stage, and what is aimed at
     * @param busy whether the processors have other work
     */
    Rehearsal(ShellModel shown, BooleanSupplier busy, Pieces pieces, Clock clock) {
        this.shown = shown;
        this.busy = busy;
        this.pieces = pieces;
        this.clock = clock;
        restsFrom = clock.now() + START_MS;
        shown.lessonProperty().addListener(observable -> enter());
        shown.coverProperty().addListener(observable -> stir());
        shown.aimedProperty().addListener((observable, old, aimed) -> {
            int aim = ++aims;
            if (waitingParts > 0) {
                waitingParts = 0;
                pieces.dismiss();
            }
            after(AIM_MS, rehearsal -> rehearsal.makeAimed(aim));
        });
        enter();
    }

    /**
     * The scenes of a window.
     *
     * @param scene hears what is moved, pressed and typed
     * @param busy whether the processors have other work
     */
    public static Rehearsal inWindow(
            ShellController desk, ShellView view, ShellModel shown, Scene scene, BooleanSupplier busy) {
        Pieces pieces = new Pieces() {
            @Override
            public boolean make(Lesson lesson, int piece) {
                Runtime heap = Runtime.getRuntime();
                if (heap.maxMemory() - heap.totalMemory() + heap.freeMemory() < SPARE_BYTES) {
                    return false;
                }
                LessonController made = desk.scene(lesson);
                if (piece > 0) {
                    view.await(made.view(), piece - 1);
                }
                return true;
            }

            @Override
            public void dismiss() {
                view.dismiss();
            }
        };
        Rehearsal rehearsal = new Rehearsal(shown, busy, pieces, new FxClock());
        scene.addEventFilter(InputEvent.ANY, event -> rehearsal.stir());
        return rehearsal;
    }

    /** Whether a scene is ready to be opened, or has been; one that is aimed at: whether it waits. */
    public boolean isReady(Lesson scene) {
        return isAimed(scene) ? waitingParts == ShellView.PARTS : isMade(scene);
    }

    private boolean isMade(Lesson scene) {
        return made.getOrDefault(scene, 0) == PIECES;
    }

    /** Aimed at, and not on yet. */
    private boolean isAimed(Lesson scene) {
        return scene == shown.aimedProperty().get() && scene != shown.getLesson();
    }

    /** Nothing is made any more. */
    @Override
    public void close() {
        isClosed = true;
    }

    /** Somebody moves, presses or types something. */
    void stir() {
        restsFrom = Math.max(restsFrom, clock.now());
        await(REST_MS);
    }

    private void enter() {
        waitingParts = 0;
        made.put(shown.getLesson(), PIECES);
        stir();
    }

    private void await(long milliseconds) {
        if (!isWaiting) {
            isWaiting = true;
            after(milliseconds, Rehearsal::lookForRest);
        }
    }

    private void lookForRest() {
        isWaiting = false;
        Lesson next = next();
        if (next == null
                || waitingParts > 0
                || shown.coverProperty().get()
                || shown.getTimeline().isPlaying()
                || busy.getAsBoolean()) {
            return;
        }
        long left = restsFrom + REST_MS - clock.now();
        if (left > 0) {
            await(left);
        } else if (make(next, made.getOrDefault(next, 0))) {
            pieces.dismiss();
            await(PAUSE_MS);
        }
    }

    private @Nullable Lesson next() {
        List<Lesson> all = List.of(Lesson.values());
        int now = shown.getLesson().ordinal();
        return Stream.of(now + 1, now - 1)
                .filter(index -> index >= 0 && index < all.size())
                .map(all::get)
                .filter(lesson -> !isMade(lesson))
                .findFirst()
                .orElse(null);
    }

    private void makeAimed(int aim) {
        Lesson aimed = shown.aimedProperty().get();
        if (aim != aims || aimed == null || !isAimed(aimed) || waitingParts == ShellView.PARTS) {
            return;
        }
        boolean isNew = made.getOrDefault(aimed, 0) == 0;
        if (make(aimed, isNew ? 0 : waitingParts + 1)) {
            waitingParts += isNew ? 0 : 1;
            after(PAUSE_MS, rehearsal -> rehearsal.makeAimed(aim));
        }
    }

    private boolean make(Lesson scene, int piece) {
        if (!pieces.make(scene, piece)) {
            return false;
        }
        made.merge(scene, piece + 1, Math::max);
        return true;
    }

    /** What is due later does not keep a window that is closed before. */
    private void after(long milliseconds, Consumer<Rehearsal> task) {
        WeakReference<Rehearsal> then = new WeakReference<>(this);
        clock.after(milliseconds, () -> {
            Rehearsal rehearsal = then.get();
            if (rehearsal != null && !rehearsal.isClosed) {
                task.accept(rehearsal);
            }
        });
    }

    private static final class FxClock implements Clock {
        @Override
        public long now() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        }

        @Override
        public void after(long milliseconds, Runnable task) {
            CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS, Platform::runLater)
                    .execute(task);
        }
    }
}
