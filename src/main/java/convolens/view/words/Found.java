package convolens.view.words;

import convolens.i18n.Messages;
import convolens.lesson.BookTerm;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Tour;
import java.util.Locale;

/** Something that a search can find, of one of five kinds. */
public sealed interface Found {
    /** What it is called in a language. */
    String title(Locale language);

    /** What is written beside the title. */
    String detail(Locale language);

    /** The bundle key of its kind. */
    String kindKey();

    /** A scene. */
    record Scene(Lesson lesson) implements Found {
        @Override
        public String title(Locale language) {
            return Messages.text(language, lesson.titleKey());
        }

        @Override
        public String detail(Locale language) {
            return TermText.place(lesson, language);
        }

        @Override
        public String kindKey() {
            return "words.kind.scene";
        }
    }

    /** A term of the glossary. */
    record Word(BookTerm term) implements Found {
        @Override
        public String title(Locale language) {
            return TermText.name(term, language);
        }

        @Override
        public String detail(Locale language) {
            return Messages.text(language, term.textKey());
        }

        @Override
        public String kindKey() {
            return "words.kind.term";
        }
    }

    /** A figure of the book, which a scene brings to life. */
    record Figure(String number, Lesson lesson) implements Found {
        @Override
        public String title(Locale language) {
            return Messages.text(language, "words.figure", number);
        }

        @Override
        public String detail(Locale language) {
            return Messages.text(language, lesson.titleKey());
        }

        @Override
        public String kindKey() {
            return "words.kind.figure";
        }
    }

    /**
     * Something that the window or the scene can do.
     *
     * @param key the bundle key of what it is called
     * @param alsoKey the bundle key of other words for it; one that no bundle holds where there are none
     * @param keys the keys of the keyboard that do it; empty for none
     * @param action what it does
     */
    record Command(String key, String alsoKey, String keys, Runnable action) implements Found {
        @Override
        public String title(Locale language) {
            return Messages.text(language, key);
        }

        @Override
        public String detail(Locale language) {
            return keys;
        }

        @Override
        public String kindKey() {
            return "words.kind.command";
        }
    }

    /** A tour that comes with the program. */
    record Guided(Tour tour, Runnable begin) implements Found {
        @Override
        public String title(Locale language) {
            return tour.title().in(language);
        }

        @Override
        public String detail(Locale language) {
            return tour.note().in(language);
        }

        @Override
        public String kindKey() {
            return "words.kind.tour";
        }
    }

    /** Goes over to a language, which is called what its own speakers call it. */
    record Speak(Locale spoken, Runnable action) implements Found {
        @Override
        public String title(Locale language) {
            return Messages.text(spoken, "language.name");
        }

        @Override
        public String detail(Locale language) {
            return Messages.text(language, "words.also.LANGUAGE");
        }

        @Override
        public String kindKey() {
            return "words.kind.command";
        }
    }
}
