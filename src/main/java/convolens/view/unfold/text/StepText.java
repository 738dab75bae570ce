package convolens.view.unfold.text;

import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.unfold.UnfoldFrame;
import convolens.raster.NumberText;
import convolens.raster.Role;
import convolens.view.control.code.Token;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Axis;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.ChainOperation;
import convolens.walk.chain.ChainStep;
import convolens.walk.chain.ChainTerm;
import convolens.walk.chain.Padding;
import convolens.walk.chain.Portion;
import convolens.walk.chain.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A step of a chain as a line: the sum with its numbers, the row that is copied, the slice as code. */
public final class StepText {
    private static final int MAX_COPIES = 60;

    private final UnfoldFrame frame;
    private final Messages messages;
    private final NumberText numbers;
    private final CellNames names;

    public StepText(UnfoldFrame frame, Messages messages) {
        this.frame = frame;
        this.messages = messages;
        numbers = new NumberText(messages.locale());
        names = new CellNames(frame.chain());
    }

    /** The line in at most {@code max} characters, as far as that is possible. */
    public List<Token> of(int max) {
        ChainStep step = frame.step();
        ChainOperation operation = step.operation();
        return switch (operation.kind()) {
            case UNFOLD -> unfold(step, max);
            case REARRANGE -> rearrange(operation);
            case MAX, MEAN, MULTIPLY, SUM -> isOneSum(step) ? sum(step, max) : words(step);
            case FOLD, ROUTE, SPREAD, DIFFERENCE, COMPARE -> new BackwardText(frame, messages).of(max);
        };
    }

    private boolean isOneSum(ChainStep step) {
        boolean oneColumn = frame.chain().array(step.operation().result()).width() == 1;
        return step.isOneCell() || step.portion() == Portion.ROW && oneColumn;
    }

    private List<Token> unfold(ChainStep step, int max) {
        ChainArray col = frame.chain().array(step.operation().result());
        int cell = col.axes().cell(step.at());
        return switch (step.portion()) {
            case ELEMENT -> copy(step.operation(), col, cell);
            case ROW -> row(col, cell, max);
            case SLICE -> slice(step);
            default -> words(step);
        };
    }

    private List<Token> copy(ChainOperation operation, ChainArray col, int cell) {
        int source = frame.chain().sources(operation, cell)[0];
        ArrayName image = operation.operands().get(0);
        List<Token> tokens = new ArrayList<>();
        tokens.add(Token.sign(names.of(col.name(), cell) + " = " + names.of(image, source) + " = "));
        boolean padding = Padding.of(frame.chain(), col, cell);
        tokens.add(new Token(text(col.value(cell)), padding ? Role.PADDING : Role.INPUT, true, false));
        if (padding) {
            tokens.add(Token.words("  " + messages.text("unfold.padding")));
        }
        return tokens;
    }

    private List<Token> row(ChainArray col, int first, int max) {
        int columns = col.width();
        List<List<Token>> values = new ArrayList<>();
        int shown = Math.min(columns, MAX_COPIES);
        for (int i = 0; i < shown; i++) {
            int cell = first + (i < shown / 2 ? i : columns - shown + i);
            boolean padding = Padding.of(frame.chain(), col, cell);
            values.add(List.of(new Token(text(col.value(cell)), padding ? Role.PADDING : Role.INPUT, false, false)));
        }
        String start = col.name().symbol() + "[" + first / columns + "] = ";
        List<Token> tokens = new ArrayList<>(List.of(Token.sign(start)));
        Token.fold(values, "  ", max - start.length(), tokens);
        return tokens;
    }

    private List<Token> slice(ChainStep step) {
        ChainArray image = frame.chain().array(step.operation().operands().get(0));
        WindowGeometry g = image.imageGeometry();
        int fy = step.at()[Axis.FILTER_ROW.ordinal()];
        int fx = step.at()[Axis.FILTER_COLUMN.ordinal()];
        return List.of(
                new Token("col[:, :, " + fy + ", " + fx + "]", Role.INPUT, true, false),
                Token.sign(" = img[:, :, "),
                new Token(range(fy * g.dilationY(), g.strideY(), g.outputHeight()), Role.PLAIN, true, false),
                Token.sign(", "),
                new Token(range(fx * g.dilationX(), g.strideX(), g.outputWidth()), Role.PLAIN, true, false),
                Token.sign("]"));
    }

    static String range(int from, int stride, int count) {
        return from + ":" + (from + stride * count) + ":" + stride;
    }

    private List<Token> rearrange(ChainOperation operation) {
        ChainArray from = frame.chain().array(operation.operands().get(0));
        ChainArray to = frame.chain().array(operation.result());
        boolean moved = !from.axes().list().equals(to.axes().list());
        return List.of(
                Token.words(messages.text(moved ? "unfold.transpose" : "unfold.reshape") + "   "),
                new Token(from.name().symbol() + " " + from.shape(), ArrayRoles.of(from.name()), false, false),
                Token.sign(" → "),
                new Token(to.name().symbol() + " " + to.shape(), ArrayRoles.of(to.name()), true, false));
    }

    private List<Token> sum(ChainStep step, int max) {
        ChainOperation operation = step.operation();
        ChainArray result = frame.chain().array(operation.result());
        int cell = result.axes().cell(step.at());
        Terms terms = frame.steps().terms(step);
        int last = step.term() < 0 ? terms.count(cell) - 1 : step.term();
        List<List<Token>> written = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            // of a long sum only the ends can be written
            if (i <= MAX_COPIES || i >= last - MAX_COPIES) {
                ChainTerm term = terms.term(cell, i);
                if (operation.kind() != ChainOperation.Kind.MAX || !term.padding()) {
                    written.add(term(term, i == step.term()));
                }
            }
        }
        boolean isMax = operation.kind() == ChainOperation.Kind.MAX;
        boolean mean = operation.kind() == ChainOperation.Kind.MEAN;
        String start = names.of(result.name(), cell) + " = " + (isMax ? "max(" : mean ? "(" : "");
        String end = isMax ? ") = " : mean ? ") / " + terms.count(cell) + " = " : " = ";
        Token value = new Token(text(terms.running(cell, last)), ArrayRoles.of(result.name()), true, false);
        List<Token> tokens = new ArrayList<>(List.of(Token.sign(start)));
        int room = max - start.length() - end.length() - value.text().length();
        Token.fold(written, isMax ? ", " : " + ", room, tokens);
        tokens.add(Token.sign(end));
        tokens.add(value);
        return tokens;
    }

    private List<Token> term(ChainTerm term, boolean now) {
        Role role = term.padding() ? Role.PADDING : ArrayRoles.of(term.left());
        Token left = new Token(inBrackets(text(term.a())), role, now, false);
        ArrayName right = term.right();
        return right == null
                ? List.of(left)
                : List.of(
                        left, Token.sign("·"), new Token(inBrackets(text(term.b())), ArrayRoles.of(right), now, false));
    }

    private List<Token> words(ChainStep step) {
        ChainOperation operation = step.operation();
        ChainArray result = frame.chain().array(operation.result());
        String key = "unfold.step." + operation.kind().name().toLowerCase(Locale.ROOT) + "."
                + step.portion().name().toLowerCase(Locale.ROOT);
        String text = Messages.has(key)
                ? messages.text(key, step.part(), result.name().symbol(), result.height(), result.width())
                : messages.text("unfold.step", result.name().symbol(), step.part() + 1, step.parts());
        return List.of(Token.words(text));
    }

    /** A number as it stands behind a sign. */
    static String inBrackets(String number) {
        return number.startsWith("-") ? "(" + number + ")" : number;
    }

    private String text(float value) {
        return text(numbers, value);
    }

    /** A number with as many decimals as a sentence needs. */
    static String text(NumberText numbers, float value) {
        if (value == Math.rint(value)) {
            return numbers.fixed(value, 0);
        }
        return numbers.fixed(value, Math.abs(value) < 10 ? 3 : 2);
    }
}
