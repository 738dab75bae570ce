package convolens.view.control.code;

import convolens.raster.Role;
import java.util.List;

/**
 * A word of a {@link TokenLine}.
 *
 * @param text what is written
 * @param role its colour
 * @param strong whether it stands out
 * @param words whether it is text rather than numbers
 */
public record Token(String text, Role role, boolean strong, boolean words) {
    private static final int TAIL = 2;

    /** A sign between numbers. */
    public static Token sign(String text) {
        return new Token(text, Role.SIGN, false, false);
    }

    /** A sentence in words. */
    public static Token words(String text) {
        return new Token(text, Role.PLAIN, false, true);
    }

    /**
     * Appends terms with signs between them; where there is no room for all, those in the middle are folded: first terms
     * + … + last terms.
     *
     * @param terms the terms, each of some words
     * @param between the sign
     * @param room the number of characters there is room for
     * @param tokens modified: the terms are appended
     */
    public static void fold(List<List<Token>> terms, String between, int room, List<Token> tokens) {
        int all = -between.length();
        for (List<Token> term : terms) {
            all += length(term) + between.length();
        }
        int tail = terms.size();
        int head = terms.size();
        for (int last = Math.min(TAIL, terms.size()); all > room && last > 0 && head == terms.size(); last--) {
            tail = terms.size() - last;
            int left = room - between.length() - 1;
            for (int i = tail; i < terms.size(); i++) {
                left -= length(terms.get(i)) + between.length();
            }
            int fitting = 0;
            while (fitting < tail && length(terms.get(fitting)) + between.length() <= left) {
                left -= length(terms.get(fitting)) + between.length();
                fitting++;
            }
            head = fitting > 0 || last == 1 ? fitting : head;
        }
        for (int i = 0; i < terms.size(); i++) {
            if (i > 0) {
                tokens.add(sign(between));
            }
            if (i == head && head < tail) {
                tokens.add(sign("…" + between));
                i = tail;
            }
            tokens.addAll(terms.get(i));
        }
    }

    /** The number of characters of some words. */
    public static int length(List<Token> term) {
        return term.stream().mapToInt(token -> token.text().length()).sum();
    }
}
