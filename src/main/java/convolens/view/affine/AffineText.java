package convolens.view.affine;

import convolens.i18n.Messages;
import convolens.model.affine.AffineFrame;
import convolens.model.affine.AffinePart;
import convolens.model.affine.AffineSpot;
import convolens.model.affine.AffineState;
import convolens.raster.Role;
import convolens.view.control.code.Token;
import convolens.walk.UnitSum;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of the scene in numbers and in words. */
final class AffineText {
    /** So many terms at the beginning and at the end are written out, however many there are. */
    private static final int FIRST = 12;

    private static final int LAST = 2;
    private static final int LARGEST = 10;

    private final AffineFrame frame;
    private final AffineSheet sheet;
    private final Messages messages;

    AffineText(AffineFrame frame, AffineSheet sheet) {
        this.frame = frame;
        this.sheet = sheet;
        this.messages = sheet.messages();
    }

    /** The sum so far, its numbers written out, in at most {@code max} characters as far as that is possible. */
    List<Token> sentence(int max) {
        int done = Math.min(frame.step().count(), frame.sum().terms());
        boolean folded = done > FIRST + LAST;
        List<List<Token>> terms = new ArrayList<>();
        for (int place = 0; place < done; place++) {
            if (folded && place == FIRST) {
                terms.add(List.of(Token.sign("…")));
                place = done - LAST;
            }
            terms.add(term(place, place + 1 == done && !frame.isComplete()));
        }
        if (frame.isComplete()) {
            terms.add(List.of(new Token(inBrackets(sheet.brief(frame.sum().bias())), Role.BIAS, true, false)));
        }
        Token result = new Token(sheet.brief(frame.running()), Role.OUTPUT, true, false);
        String before = (frame.isComplete() ? "y[" : "Σ[") + frame.unit() + "] = ";
        List<Token> tokens = new ArrayList<>(List.of(Token.sign(before)));
        Token.fold(terms, " + ", max - before.length() - 3 - result.text().length(), tokens);
        tokens.add(Token.sign(" = "));
        tokens.add(result);
        return tokens;
    }

    private List<Token> term(int place, boolean now) {
        int i = frame.sum().term(frame.step().isLargestFirst(), place);
        float weight = frame.state().weights()[frame.unit()][i];
        return List.of(
                new Token(inBrackets(sheet.brief(frame.state().x()[i])), Role.INPUT, now, false),
                Token.sign("·"),
                new Token(inBrackets(sheet.brief(weight)), Role.FILTER, now, false));
    }

    private static String inBrackets(String number) {
        return number.startsWith("-") ? "(" + number + ")" : number;
    }

    /** The step as it is read aloud. */
    String spoken() {
        return sentence(Integer.MAX_VALUE).stream().map(Token::text).collect(Collectors.joining());
    }

    /** The sentence below the stage: about what is pointed at, otherwise about the sum. */
    String caption(@Nullable AffineSpot pointed) {
        AffineState state = frame.state();
        UnitSum sum = frame.sum();
        if (pointed == null) {
            String unit = Integer.toString(frame.unit());
            String all = state.hasMaps()
                    ? messages.text("affine.caption.maps", unit)
                    : messages.text("affine.caption.vector");
            return sum.terms() <= 2 * LARGEST || Double.isNaN(sum.share(LARGEST))
                    ? all
                    : all + " "
                            + messages.text(
                                    "affine.caption.share",
                                    LARGEST,
                                    sum.terms(),
                                    sheet.numbers().fixed(100 * sum.share(LARGEST), 0));
        }
        if (pointed.part() == AffinePart.OUTPUT) {
            return frame.isKnown(pointed.index())
                    ? "y[" + pointed.index() + "] = "
                            + sheet.numbers().exact(frame.walk().output(pointed.index()))
                    : messages.text("affine.link.unknown", Integer.toString(pointed.index()));
        }
        if (pointed.part() == AffinePart.BIAS) {
            return "b[" + frame.unit() + "] = " + sheet.numbers().exact(sum.bias());
        }
        int i = pointed.index();
        return messages.text(
                "affine.link.input",
                state.index(i),
                sheet.numbers().exact(state.x()[i]),
                sheet.numbers().exact(state.weights()[frame.unit()][i]),
                sheet.numbers().exact(sum.product(i)),
                sum.rank(i) + 1,
                sum.terms());
    }
}
