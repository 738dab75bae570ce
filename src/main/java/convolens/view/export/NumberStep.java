package convolens.view.export;

import convolens.raster.NumberText;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;

/** Numbers with decimals, written as people of a locale write them, that a spinner steps through. */
final class NumberStep extends SpinnerValueFactory<Double> {
    private static final int DECIMALS = 2;

    private final double least;
    private final double most;
    private final double[] stops;

    /**
     * @param stops through which the arrows go, from small to large; any number between the first and last can be typed
     */
    NumberStep(DoubleProperty number, ObservableValue<Locale> locale, double... stops) {
        least = stops[0];
        most = stops[stops.length - 1];
        this.stops = stops;
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Double value) {
                return value == null ? "" : shortest(value, locale.getValue());
            }

            @Override
            public Double fromString(String text) {
                return typed(text.strip(), locale.getValue(), getValue());
            }
        });
        setValue(number.get());
        valueProperty().addListener((observable, old, now) -> {
            if (now != null) {
                number.set(now);
            }
        });
        number.addListener((observable, old, now) -> setValue(now.doubleValue()));
    }

    private static String shortest(double value, Locale locale) {
        int decimals = value == Math.rint(value) ? 0 : value * 10 == Math.rint(value * 10) ? 1 : DECIMALS;
        return new NumberText(locale).fixed(value, decimals);
    }

    private Double typed(String text, Locale locale, Double before) {
        ParsePosition end = new ParsePosition(0);
        Number number = NumberFormat.getInstance(locale).parse(text, end);
        if (number == null || end.getIndex() < text.length()) {
            return before;
        }
        double rounded = Math.round(number.doubleValue() * 100) / 100.0;
        return Math.max(least, Math.min(most, rounded));
    }

    @Override
    public void decrement(int steps) {
        for (int i = 0; i < steps; i++) {
            double next = least;
            for (double stop : stops) {
                next = stop < getValue() ? stop : next;
            }
            setValue(next);
        }
    }

    @Override
    public void increment(int steps) {
        for (int i = 0; i < steps; i++) {
            double next = most;
            for (int j = stops.length - 1; j >= 0; j--) {
                next = stops[j] > getValue() ? stops[j] : next;
            }
            setValue(next);
        }
    }
}
