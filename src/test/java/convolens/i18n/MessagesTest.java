package convolens.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.ui.OnFxThread;
import java.util.Locale;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(OnFxThread.TAG)
class MessagesTest {
    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void textFollowsTheLanguage() {
        assertThat(messages.text("lesson.filters.title")).isEqualTo("Filters");
        messages.localeProperty().set(Locale.KOREAN);
        assertThat(messages.text("lesson.filters.title")).isEqualTo("필터");
    }

    @Test
    void anyLocaleIsServedByTheNearestLanguage() {
        assertThat(new Messages(Locale.KOREA).locale()).isEqualTo(Locale.KOREAN);
        assertThat(new Messages(Locale.US).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(new Messages(Locale.FRANCE).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(new Messages(Locale.forLanguageTag("")).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void englishIsEnglishOnAKoreanMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.KOREA);
            assertThat(Messages.text(Locale.ENGLISH, "keys.play")).isEqualTo("Play or pause");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aMissingKeyShowsItself() {
        assertThat(messages.text("no.such.key")).isEqualTo("!no.such.key!");
        assertThat(Messages.has("no.such.key")).isFalse();
        assertThat(Messages.has("keys.play")).isTrue();
    }

    @Test
    void bindingFollowsLanguageAndArguments() {
        SimpleStringProperty query = new SimpleStringProperty("pool");
        ObservableValue<String> text = messages.bind("words.nothing", query);
        assertThat(text.getValue()).isEqualTo("Nothing is called “pool”.");
        query.set("loss");
        assertThat(text.getValue()).isEqualTo("Nothing is called “loss”.");
        messages.localeProperty().set(Locale.KOREAN);
        assertThat(text.getValue()).isEqualTo("“loss”에 맞는 것이 없습니다.");
    }

    @Test
    void boundKeyMayChangeOrBeMissing() {
        SimpleStringProperty key = new SimpleStringProperty();
        ObservableValue<String> text = messages.bindKey(key);
        assertThat(text.getValue()).isEmpty();
        key.set("keys.play");
        assertThat(text.getValue()).isEqualTo("Play or pause");
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertThat(messages.number(14700)).isEqualTo("14,700");
        assertThat(messages.number(0.9876, 3)).isEqualTo("0.988");
        assertThat(messages.text("timeline.speed", 0.25)).isEqualTo("0.25×");
        assertThat(messages.text("timeline.speed", 10.0)).isEqualTo("10×");
        SimpleIntegerProperty number = new SimpleIntegerProperty(3);
        assertThat(messages.bind("title.section", number).get()).isEqualTo("3");
    }
}
