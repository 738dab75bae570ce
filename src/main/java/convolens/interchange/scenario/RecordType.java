package convolens.interchange.scenario;

import convolens.lesson.tour.FormerNames;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record as files have it. Of each type it is made once: whatever reflection is asked for it makes anew. */
final class RecordType {
    private static final ClassValue<RecordType> TYPES = new ClassValue<>() {
        @Override
        protected RecordType computeValue(Class<?> type) {
            return new RecordType(type.asSubclass(Record.class));
        }
    };

    private static final ClassValue<List<RecordType>> KINDS = new ClassValue<>() {
        @Override
        protected List<RecordType> computeValue(Class<?> type) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .flatMap(each -> each.isSealed() ? kinds(each).stream() : Stream.of(of(each)))
                    .toList();
        }
    };

    /**
     * A component.
     *
     * @param nullable whether nothing can stand for it
     */
    record Part(String name, Type type, boolean nullable, Method accessor) {
        private static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            AnnotatedType annotated = component.getAnnotatedType();
            return new Part(
                    component.getName(),
                    component.getGenericType(),
                    annotated.isAnnotationPresent(Nullable.class),
                    component.getAccessor());
        }

        /** What a record has for it. */
        @Nullable
        Object in(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(name + " of " + record.getClass() + " cannot be read", e);
            }
        }
    }

    private final Class<? extends Record> type;
    private final List<Part> parts;
    private final Set<String> names;
    private final Set<String> formerNames;
    private final boolean isOneOfSeveral;
    private final Constructor<? extends Record> constructor;

    private RecordType(Class<? extends Record> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.parts = Arrays.stream(components).map(Part::of).toList();
        this.names = parts.stream().map(Part::name).collect(Collectors.toUnmodifiableSet());
        FormerNames former = type.getAnnotation(FormerNames.class);
        this.formerNames = former == null ? Set.of() : Set.of(former.value());
        this.isOneOfSeveral = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        constructor.setAccessible(true);
    }

    /** That of a class that is a record. */
    static RecordType of(Class<?> type) {
        return TYPES.get(type);
    }

    /** The records that a sealed interface permits, also by way of others. */
    static List<RecordType> kinds(Class<?> type) {
        return KINDS.get(type);
    }

    /** What tells it from the others that its sealed interface permits. */
    String kind() {
        return type.getSimpleName();
    }

    /** Whether it is one of several that a sealed interface permits, so that its kind must be told. */
    boolean isOneOfSeveral() {
        return isOneOfSeveral;
    }

    /** The components in their order. */
    List<Part> parts() {
        return parts;
    }

    Set<String> names() {
        return names;
    }

    /** Whether a file of an earlier version has this name, which says nothing any more. */
    boolean wasNamed(String name) {
        return formerNames.contains(name);
    }

    /** Whether a value is one of these. */
    boolean has(@Nullable Object value) {
        return type.isInstance(value);
    }

    /**
     * Makes one.
     *
     * @param values of the components in their order
     * @throws RuntimeException if the record refuses them
     */
    Record make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
