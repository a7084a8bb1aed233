package org.yimen.workflow.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yimen.platform.ProcessSteps;

/**
 * The only beans an expression can see: the steps that features offer. Collected at the first use, since some steps
 * lead back to the engine.
 */
@Component
class StepBeans extends AbstractMap<Object, Object> {

    private final ObjectProvider<ProcessSteps> steps;
    private volatile @Nullable Map<Object, Object> collected;

    StepBeans(ObjectProvider<ProcessSteps> steps) {
        this.steps = steps;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return beans().entrySet();
    }

    @Override
    public boolean containsKey(Object key) {
        return beans().containsKey(key);
    }

    @Override
    public @Nullable Object get(Object key) {
        return beans().get(key);
    }

    /** The classes behind the beans. */
    Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new TreeMap<>();
        beans().forEach((name, bean) -> types.put((String) name, AopUtils.getTargetClass(bean)));
        return types;
    }

    private Map<Object, Object> beans() {
        Map<Object, Object> known = collected;
        if (known == null) {
            Map<Object, Object> fresh = new TreeMap<>();
            steps.stream().forEach(bean -> {
                if (fresh.put(bean.name(), bean) != null) {
                    throw new IllegalStateException("Two steps are named " + bean.name());
                }
            });
            known = fresh;
            collected = known;
        }
        return known;
    }
}
