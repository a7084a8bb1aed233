package org.yimen.platform;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A map whose values are found when somebody first asks for them, each once. Not safe for several threads. */
public final class LazyMap extends AbstractMap<String, @Nullable Object> {

    private static final class Once implements Supplier<@Nullable Object> {

        private @Nullable Supplier<? extends @Nullable Object> source;
        private @Nullable Object value;

        Once(Supplier<? extends @Nullable Object> source) {
            this.source = source;
        }

        @Override
        public @Nullable Object get() {
            if (source != null) {
                value = source.get();
                source = null;
            }
            return value;
        }
    }

    private final Map<String, Once> entries = new LinkedHashMap<>();

    /** A copy to which entries can be added; what the original has not yet found, both find together. */
    public static LazyMap copyOf(Map<String, ?> original) {
        LazyMap copy = new LazyMap();
        original.keySet().forEach(key -> copy.entries.put(key, original instanceof LazyMap lazy ? lazy.entries.get(key)
                : new Once(() -> original.get(key))));
        return copy;
    }

    /** Puts an entry whose value is not needed yet. */
    public LazyMap later(String key, Supplier<? extends @Nullable Object> value) {
        entries.put(key, new Once(value));
        return this;
    }

    @Override
    public @Nullable Object put(String key, @Nullable Object value) {
        Once before = entries.put(key, new Once(() -> value));
        return before == null ? null : before.get();
    }

    @Override
    public @Nullable Object get(Object key) {
        Once entry = entries.get(key);
        return entry == null ? null : entry.get();
    }

    @Override
    public @Nullable Object remove(Object key) {
        Once before = entries.remove(key);
        return before == null ? null : before.get();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, @Nullable Object>> iterator() {
                Iterator<Entry<String, Once>> all = entries.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return all.hasNext();
                    }

                    @Override
                    public Entry<String, @Nullable Object> next() {
                        Entry<String, Once> entry = all.next();
                        return new SimpleImmutableEntry<>(entry.getKey(), entry.getValue().get());
                    }
                };
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
