package convolens.i18n;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The texts of the window in the language of the moment.
 *
 * <p>Texts are patterns of {@link MessageFormat}; numbers among the arguments are written as the language writes them.
 * A key that no bundle holds shows as {@code !key!}. Properties are changed on the FX thread only; {@link #text(Locale,
 * String, Object...)} may be called from any thread.
 */
public final class Messages {
    /** The languages of the bundles. The first is the one that others fall back to. */
    public static final List<Locale> LANGUAGES = Languages.ALL;

    private static final String BUNDLE = "convolens.i18n.messages";
    private static final Map<Locale, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale") {
        @Override
        public void set(Locale value) {
            super.set(nearest(value));
        }
    };

    /**
     * Texts in a language.
     *
     * @param locale any locale; the nearest language of {@link #LANGUAGES} is used
     */
    public Messages(Locale locale) {
        this.locale.set(locale);
    }

    /** The language of {@link #LANGUAGES} that serves a user of {@code locale}. */
    public static Locale nearest(Locale locale) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.get(0));
    }

    /** The language of the moment: always one of {@link #LANGUAGES}. */
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /** The language of the moment. */
    public Locale locale() {
        return locale.get();
    }

    /** Whether a bundle holds the key. */
    public static boolean has(String key) {
        return bundle(LANGUAGES.get(0)).containsKey(key);
    }

    /** The text of a key in the language of the moment. */
    public String text(String key, Object... arguments) {
        return text(locale.get(), key, arguments);
    }

    /** The text of a key in a given language. */
    public static String text(Locale locale, String key, Object... arguments) {
        try {
            return new MessageFormat(bundle(nearest(locale)).getString(key), locale).format(arguments);
        } catch (MissingResourceException e) {
            return "!" + key + "!";
        }
    }

    /**
     * The text of a key, following the language and the arguments.
     *
     * @param arguments values, or {@link ObservableValue}s whose value of the moment is used
     */
    public StringBinding bind(String key, Object... arguments) {
        List<Observable> dependencies = new ArrayList<>(List.of(locale));
        for (Object argument : arguments) {
            if (argument instanceof Observable observable) {
                dependencies.add(observable);
            }
        }
        return Bindings.createStringBinding(
                () -> text(key, valuesOf(arguments)), dependencies.toArray(Observable[]::new));
    }

    /** The text of a key that changes, following the key and the language. A null key gives an empty text. */
    public StringBinding bindKey(ObservableValue<String> key) {
        return Bindings.createStringBinding(() -> key.getValue() == null ? "" : text(key.getValue()), locale, key);
    }

    /** A whole number with the language's grouping: 14,700. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale.get()).format(value);
    }

    /** A number with exactly {@code decimals} places. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale.get());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private static Object[] valuesOf(Object[] arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i] instanceof ObservableValue<?> observable ? observable.getValue() : arguments[i];
        }
        return values;
    }

    static ResourceBundle bundle(Locale language) {
        return BUNDLES.computeIfAbsent(
                language,
                l -> ResourceBundle.getBundle(
                        BUNDLE,
                        l,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }
}
