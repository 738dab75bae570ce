package convolens.cli;

import convolens.export.animation.FrameSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures of scenes. The command line knows no window; who starts the program gives it this.
 */
public interface SceneCamera {

    /**
     * What to take.
     *
     * @param lesson the scene's stem
     * @param width in pixels
     * @param height in pixels
     * @param dark whether in the dark theme
     * @param language of the texts
     * @param step which step, counted from 1 as the timeline does; 0 leaves the scene as it opens
     * @param epochs how many epochs a scene that trains has learned; 0 leaves it as it opens
     * @param saved the saved scene that is taken instead of {@code lesson}; null for none
     */
    record Shot(
            String lesson,
            int width,
            int height,
            boolean dark,
            Locale language,
            int step,
            int epochs,
            @Nullable SavedScene saved) {
        /** The same of another stop of its tour. */
        public Shot at(int stop) {
            SavedScene other = saved == null ? null : new SavedScene(saved.file(), stop);
            return new Shot(lesson, width, height, dark, language, step, epochs, other);
        }

        /** A picture of a scene as it opens, or after some learning. */
        public Shot(String lesson, int width, int height, boolean dark, Locale language, int step, int epochs) {
            this(lesson, width, height, dark, language, step, epochs, null);
        }

        /** A picture of a scene that has learned nothing. */
        public Shot(String lesson, int width, int height, boolean dark, Locale language, int step) {
            this(lesson, width, height, dark, language, step, 0);
        }
    }

    /**
     * A scene in a file.
     *
     * @param stop which of a tour, from 1
     */
    record SavedScene(Path file, int stop) {
        /** Of a file; null for none. */
        static @Nullable SavedScene of(@Nullable Path file, int stop) {
            return file == null ? null : new SavedScene(file, stop);
        }
    }

    /** Pixels, packed 0xAARRGGBB, row by row. */
    record Picture(int width, int height, int[] argb) {}

    /** A picture cannot be taken. The message is one sentence: why, and what would be right. */
    final class NoPicture extends Exception {
        private static final long serialVersionUID = 1L;

        public NoPicture(String sentence) {
            super(sentence);
        }
    }

    /** What the scenes of the pictures so far had to tell, a sentence each: that a network is not here, for example. */
    default List<String> remarks() {
        return List.of();
    }

    /** The stems of the scenes there are. */
    List<String> lessons();

    /**
     * Takes a picture.
     *
     * @throws NoPicture if there is no display, or the scene has no such step
     */
    default Picture take(Shot shot) throws NoPicture {
        return take(shot, 1);
    }

    /**
     * Takes a picture.
     *
     * @param scale pixels for each unit of the shot's width and height
     * @throws NoPicture if there is no display, or the scene has no such step
     */
    Picture take(Shot shot, double scale) throws NoPicture;

    /**
     * Takes a picture as shapes and text.
     *
     * @return a file of SVG 1.1
     * @throws NoPicture if there is no display, or the scene has no such step
     */
    String draw(Shot shot) throws NoPicture;

    /**
     * Takes a picture as a page with text.
     *
     * @return a file of PDF
     * @throws NoPicture if there is no display, or the scene has no such step
     */
    byte[] print(Shot shot) throws NoPicture;

    /**
     * Makes an exercise sheet.
     *
     * @param shot of which scene; its size counts for nothing
     * @param count how many questions at most
     * @param seed from which they follow
     * @param isPdf whether it becomes a PDF; else Markdown
     * @return a file
     * @throws NoPicture if there is no display, or the scene cannot be asked anything
     */
    byte[] exercises(Shot shot, int count, long seed, boolean isPdf) throws NoPicture;

    /**
     * Takes a picture of each stop of a tour, with its title, text and notes.
     *
     * @param shot of its saved tour; which stop counts for nothing
     * @return a file of PDF with a page a stop
     * @throws NoPicture if there is no display, or the file holds no tour
     */
    byte[] handout(Shot shot) throws NoPicture;

    /**
     * Steps of a walk, counted from 1.
     *
     * @param from the first
     * @param to the last at most; 0 for the last there is
     * @param every how many steps lie between one and the next, from 1 on
     */
    record Steps(int from, int to, int every) {}

    /**
     * Takes a picture of each of some steps.
     *
     * @param shot of what; its step counts for nothing
     * @param scale pixels for each unit of the shot's width and height
     * @return the pictures, each taken when it is asked for; to be closed
     * @throws NoPicture if there is no display, or the scene has no such steps
     */
    Film film(Shot shot, Steps steps, double scale) throws NoPicture;

    /** Pictures of one scene, until it is closed. */
    interface Film extends FrameSource, AutoCloseable {
        @Override
        void close();
    }
}
