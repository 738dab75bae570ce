package convolens.view.softmax;

import convolens.i18n.Messages;
import convolens.model.softmax.SoftmaxColumn;
import convolens.model.softmax.SoftmaxFrame;
import convolens.model.softmax.SoftmaxOperation;
import convolens.model.softmax.SoftmaxSpot;
import convolens.model.softmax.SoftmaxValues;
import convolens.raster.Role;
import convolens.view.control.code.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of the scene in numbers and in words. */
final class SoftmaxText {
    /** What is written for a number that is hidden. */
    static final String HIDDEN = "?";

    private final SoftmaxFrame frame;
    private final Messages messages;
    private final SoftmaxNumbers numbers;

    SoftmaxText(SoftmaxFrame frame, Messages messages) {
        this.frame = frame;
        this.messages = messages;
        this.numbers = new SoftmaxNumbers(frame, messages.locale());
    }

    /** The step with its numbers written out, in at most {@code max} characters as far as that is possible. */
    List<Token> sentence(int max) {
        if (frame.hidden()) {
            return List.of(Token.words(messages.text("softmax.hidden")));
        }
        int k = frame.step().k();
        SoftmaxValues values = frame.values();
        SoftmaxOperation operation = frame.step().operation();
        boolean all = frame.step().whole()
                && operation != SoftmaxOperation.MAX
                && operation != SoftmaxOperation.SUM
                && operation != SoftmaxOperation.LOSS;
        if (all) {
            return List.of(Token.words(messages.text(
                    "softmax.all." + operation.word(),
                    frame.state().classes(),
                    operation == SoftmaxOperation.SHIFT ? numbers.score(values.max()) : numbers.brief(values.sum()))));
        }
        return switch (operation) {
            case MAX -> list("max(", ", ", ") = ", SoftmaxColumn.SCORE, Role.INPUT, numbers.score(values.max()), max);
            case SHIFT ->
                List.of(
                        token(SoftmaxColumn.SCORE, k, Role.INPUT),
                        Token.sign(" − "),
                        new Token(inBrackets(numbers.score(values.max())), Role.INPUT, false, false),
                        Token.sign(" = "),
                        result(SoftmaxColumn.SHIFTED, k, Role.INPUT));
            case EXP -> {
                SoftmaxColumn of = frame.state().shifted() ? SoftmaxColumn.SHIFTED : SoftmaxColumn.SCORE;
                yield List.of(
                        Token.sign("exp("),
                        new Token(numbers.text(frame, of, k), Role.INPUT, false, false),
                        Token.sign(") = "),
                        result(SoftmaxColumn.EXPONENTIAL, k, Role.ACCENT));
            }
            case SUM -> list("", " + ", " = ", SoftmaxColumn.EXPONENTIAL, Role.ACCENT, numbers.brief(frame.sum()), max);
            case DIVIDE ->
                List.of(
                        token(SoftmaxColumn.EXPONENTIAL, k, Role.ACCENT),
                        Token.sign(" / "),
                        new Token(numbers.brief(values.sum()), Role.ACCENT, false, false),
                        Token.sign(" = "),
                        result(SoftmaxColumn.PROBABILITY, k, Role.OUTPUT));
            case LOSS ->
                List.of(
                        Token.sign("L = −ln("),
                        token(SoftmaxColumn.PROBABILITY, frame.state().label(), Role.OUTPUT),
                        Token.sign(" + 1e-7) = "),
                        new Token(numbers.loss(values.loss()), Role.OUTPUT, true, false));
            case GRADIENT ->
                List.of(
                        token(SoftmaxColumn.PROBABILITY, k, Role.OUTPUT),
                        Token.sign(" − "),
                        token(SoftmaxColumn.TARGET, k, Role.BIAS),
                        Token.sign(" = "),
                        result(SoftmaxColumn.GRADIENT, k, Role.FILTER));
        };
    }

    private List<Token> list(
            String before, String between, String after, SoftmaxColumn column, Role role, String result, int max) {
        int last = frame.step().operation() == SoftmaxOperation.SUM
                ? frame.step().k()
                : frame.state().classes() - 1;
        List<List<Token>> terms = new ArrayList<>();
        for (int k = 0; k <= last; k++) {
            // a sum has no negative term, and commas keep negative scores apart
            terms.add(List.of(new Token(numbers.text(frame, column, k), role, false, false)));
        }
        List<Token> tokens = new ArrayList<>(List.of(Token.sign(before)));
        Token.fold(terms, between, max - before.length() - after.length() - result.length(), tokens);
        tokens.add(Token.sign(after));
        tokens.add(new Token(result, role, true, false));
        return tokens;
    }

    private Token token(SoftmaxColumn column, int k, Role role) {
        return new Token(inBrackets(numbers.text(frame, column, k)), role, false, false);
    }

    private Token result(SoftmaxColumn column, int k, Role role) {
        return new Token(numbers.text(frame, column, k), role, true, false);
    }

    private static String inBrackets(String number) {
        return number.startsWith("-") ? "(" + number + ")" : number;
    }

    /** The step as it is read aloud. */
    String spoken() {
        return messages.text("softmax.operation." + frame.step().operation().word()) + ": "
                + sentence(Integer.MAX_VALUE).stream().map(Token::text).collect(Collectors.joining());
    }

    /** The sentence below the stage: about the class that is pointed at, otherwise about what happens. */
    String caption(@Nullable SoftmaxSpot pointed) {
        if (pointed != null) {
            return pointed(pointed.k());
        }
        if (frame.hidden()) {
            return messages.text("softmax.hidden");
        }
        if (!frame.state().shifted()) {
            return messages.text(frame.values().isBroken() ? "softmax.caption.broken" : "softmax.caption.plain");
        }
        return switch (frame.step().operation()) {
            case MAX, SHIFT -> messages.text("softmax.caption.shift");
            case EXP -> messages.text("softmax.caption.exp");
            case SUM, DIVIDE -> messages.text("softmax.caption.divide");
            case LOSS ->
                messages.text(
                        "softmax.caption.loss", Integer.toString(frame.state().label()));
            case GRADIENT -> messages.text("softmax.caption.gradient");
        };
    }

    /** All that is known of a class, exactly. */
    private String pointed(int k) {
        List<String> parts = new ArrayList<>();
        for (SoftmaxColumn column : frame.columns()) {
            if (frame.isKnown(column, k)) {
                String name = switch (column) {
                    case SCORE -> "a";
                    case SHIFTED -> "a − max";
                    case EXPONENTIAL -> "exp";
                    case PROBABILITY -> "p";
                    case TARGET -> "t";
                    case GRADIENT -> "p − t";
                };
                parts.add(name + " = " + numbers.exact(frame.value(column, k)));
            }
        }
        return messages.text("softmax.class", Integer.toString(k)) + ": " + String.join(" · ", parts);
    }
}
