package convolens.view.sliding;

import convolens.i18n.Messages;
import convolens.model.setup.Operation;
import convolens.model.sliding.Frame;
import convolens.model.sliding.Secret;
import convolens.raster.NumberText;
import convolens.raster.Role;
import convolens.view.control.code.Token;
import convolens.walk.ConvolutionWalk;
import convolens.walk.Grain;
import convolens.walk.Place;
import convolens.walk.Step;
import convolens.walk.Term;
import convolens.walk.WindowWalk;
import java.util.ArrayList;
import java.util.List;

/**
 * A step as a sum with its numbers, ending in the result. Where it is too long, the terms in the middle are folded:
 * first terms + … + last terms = total.
 */
final class SumText {
    private final Messages messages;
    private final NumberText numbers;

    SumText(Messages messages) {
        this.messages = messages;
        this.numbers = new NumberText(messages.locale());
    }

    /** The sentence of a frame in at most {@code max} characters, as far as that is possible. */
    List<Token> of(Frame frame, int max) {
        Step step = frame.step();
        if (!step.isOneWindow()) {
            return summary(frame);
        }
        if (step.grain() == Grain.CHANNEL && frame.walk() instanceof ConvolutionWalk convolution) {
            return channels(convolution, frame, max);
        }
        return sum(frame, max);
    }

    private List<Token> sum(Frame frame, int max) {
        WindowWalk walk = frame.walk();
        Place last = frame.step().last();
        List<List<Token>> terms = new ArrayList<>();
        for (int i = 0; i <= last.term(); i++) {
            Term term = walk.term(new Place(last.sample(), last.map(), last.window(), i));
            if (!Float.isNaN(term.product())) {
                terms.add(term(frame, term, frame.step().grain() == Grain.PRODUCT && i == last.term()));
            }
        }
        Operation operation = frame.state().operation();
        String before = operation == Operation.MAX_POOLING ? "max(" : operation == Operation.AVERAGE_POOLING ? "(" : "";
        String between = operation == Operation.MAX_POOLING ? ", " : " + ";
        String after = operation == Operation.MAX_POOLING
                ? ") = "
                : operation == Operation.AVERAGE_POOLING
                        ? ") / " + walk.geometry().cells() + " = "
                        : " = ";
        Token result = result(frame);
        int room = max - before.length() - after.length() - result.text().length();
        List<Token> tokens = new ArrayList<>();
        tokens.add(Token.sign(before));
        Token.fold(terms, between, room, tokens);
        tokens.add(Token.sign(after));
        tokens.add(result);
        return tokens;
    }

    private List<Token> term(Frame frame, Term term, boolean now) {
        if (term.isBias()) {
            return List.of(new Token(inBrackets(shortly(term.x())), Role.BIAS, now, false));
        }
        Role input = term.isPadding() ? Role.PADDING : Role.INPUT;
        if (frame.state().operation().isPooling()) {
            return List.of(new Token(shortly(term.x()), input, now, false));
        }
        return List.of(
                new Token(inBrackets(shortly(term.x())), input, now, false),
                Token.sign("·"),
                new Token(inBrackets(shortly(term.weight())), Role.FILTER, now, false));
    }

    private List<Token> channels(ConvolutionWalk walk, Frame frame, int max) {
        Place last = frame.step().last();
        Term reached = walk.term(last);
        int end = (reached.isBias() ? walk.lastChannel(last.map()) : reached.channel()) + 1;
        List<List<Token>> terms = new ArrayList<>();
        for (int c = walk.firstChannel(last.map()); c < end; c++) {
            boolean now = c == reached.channel();
            float sum = walk.channelSum(last.sample(), last.map(), last.window(), c);
            terms.add(List.of(new Token(inBrackets(shortly(sum)), now ? Role.ACCENT : Role.PLAIN, now, false)));
        }
        if (reached.isBias()) {
            terms.add(List.of(new Token(inBrackets(shortly(reached.x())), Role.BIAS, true, false)));
        }
        Token result = result(frame);
        List<Token> tokens = new ArrayList<>();
        Token.fold(terms, " + ", max - 3 - result.text().length(), tokens);
        tokens.add(Token.sign(" = "));
        tokens.add(result);
        return tokens;
    }

    private Token result(Frame frame) {
        String text = frame.hidesResult()
                ? Frame.HIDDEN
                : shortly(frame.walk().running(frame.step().last()));
        return new Token(text, frame.isPartialSum() ? Role.PLAIN : Role.OUTPUT, true, false);
    }

    private List<Token> summary(Frame frame) {
        if (frame.hides(Secret.SHAPE)) {
            return List.of(Token.words(Frame.HIDDEN));
        }
        WindowWalk walk = frame.walk();
        Step step = frame.step();
        Place last = step.last();
        long windows = switch (step.grain()) {
            case ROW -> walk.geometry().outputWidth();
            case CHANNEL, FILTER -> walk.geometry().windows();
            case MAP -> (long) walk.geometry().windows() * walk.maps();
            default -> (long) walk.geometry().windows() * walk.maps() * walk.samples();
        };
        int index = switch (step.grain()) {
            case ROW -> walk.geometry().outputRow(last.window());
            case CHANNEL, FILTER -> last.map();
            default -> last.sample();
        };
        String key = "sentence." + step.grain().name().toLowerCase(java.util.Locale.ROOT);
        String kind = frame.state().operation().isPooling() ? ".pooling" : "";
        String text = messages.text(key + kind, index, windows, windows * walk.terms());
        return List.of(Token.words(text));
    }

    private static String inBrackets(String number) {
        return number.startsWith("-") ? "(" + number + ")" : number;
    }

    private String shortly(float value) {
        if (value == Math.rint(value)) {
            return numbers.fixed(value, 0);
        }
        return numbers.fixed(value, Math.abs(value) < 10 ? 3 : 2);
    }
}
