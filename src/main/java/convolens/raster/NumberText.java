package convolens.raster;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;

/**
 * Numbers as text in the decimal signs of a locale. A rounded zero has no sign, so that numbers do not flicker between
 * 0.00 and -0.00.
 *
 * <p>Not synchronised; each thread has its own.
 */
public final class NumberText {
    private static final int MAX_DECIMALS = 12;

    private final Locale locale;
    private final DecimalFormatSymbols symbols;
    private final DecimalFormat[] fixed = new DecimalFormat[MAX_DECIMALS + 1];

    /** Numbers as people of this locale write them. */
    public NumberText(Locale locale) {
        this.locale = Objects.requireNonNull(locale);
        this.symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign('-');
        symbols.setNaN("NaN");
        symbols.setInfinity("∞");
    }

    /** The locale. */
    public Locale locale() {
        return locale;
    }

    /** With this many decimals; thousands grouped from 10,000 on. */
    public String fixed(double value, int decimals) {
        int places = Math.max(0, Math.min(MAX_DECIMALS, decimals));
        if (fixed[places] == null) {
            fixed[places] = new DecimalFormat("0." + "0".repeat(places), symbols);
            fixed[places].setRoundingMode(RoundingMode.HALF_EVEN);
            fixed[places].setGroupingSize(3);
            fixed[places].setDecimalSeparatorAlwaysShown(false);
        }
        DecimalFormat format = fixed[places];
        format.setGroupingUsed(Math.abs(value) >= 10_000);
        String text = format.format(value);
        return isSignedZero(text) ? text.substring(1) : text;
    }

    /** {@link #fixed} with the sign written out: {@code +0.11}, {@code -0.11}; zero has none. */
    public String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        boolean positive = value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9' || c == '∞');
        return positive ? "+" + text : text;
    }

    /** With three decimals, or in powers of ten where those would say nothing: the current value of a curve. */
    public String brief(double value) {
        double magnitude = Math.abs(value);
        boolean plain = !(magnitude > 0) || Double.isInfinite(value) || magnitude >= 0.001 && magnitude < 1e6;
        return plain ? fixed(value, 3) : scientific(value, 3);
    }

    /** With this many significant digits and a power of ten: {@code 1.5e-7}. */
    public String scientific(double value, int digits) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return fixed(value, 0);
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return decimalSign(rounded.movePointLeft(exponent).toPlainString()) + "e" + exponent;
    }

    /** The shortest decimal that is read back as the same float: the exact value for hovering. */
    public String exact(float value) {
        if (Float.isNaN(value) || Float.isInfinite(value)) {
            return fixed(value, 0);
        }
        BigDecimal decimal = new BigDecimal(Float.toString(value)).stripTrailingZeros();
        float magnitude = Math.abs(value);
        if (value != 0 && (magnitude < 1e-4f || magnitude >= 1e7f)) {
            return scientific(decimal.doubleValue(), decimal.precision());
        }
        return decimal.signum() == 0 ? "0" : decimalSign(decimal.toPlainString());
    }

    private String decimalSign(String plain) {
        return plain.replace('.', symbols.getDecimalSeparator());
    }

    private static boolean isSignedZero(String text) {
        return text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9' || c == '∞');
    }
}
