package org.yimen.workflow.model;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which steps exist and with how many arguments each may be called. */
public final class StepCatalogue {

    private final Map<String, Map<String, Set<Integer>>> steps = new TreeMap<>();

    /** From the classes behind the step beans, by the names that models use. */
    public StepCatalogue(Map<String, Class<?>> beans) {
        beans.forEach((name, type) -> steps.put(name, Arrays.stream(type.getDeclaredMethods())
                .filter(StepCatalogue::callable)
                .collect(Collectors.groupingBy(Method::getName,
                        Collectors.mapping(Method::getParameterCount, Collectors.toSet())))));
    }

    private static boolean callable(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic() && !(method.getName().equals("name") && method.getParameterCount() == 0);
    }

    /** Every step as {@code bean.method/arguments}. */
    public Set<String> signatures() {
        Set<String> all = new TreeSet<>();
        steps.forEach((bean, methods) -> methods.forEach((method, counts) -> counts.forEach(count ->
                all.add(bean + "." + method + "/" + count))));
        return all;
    }

    /** Whether the call names a step with a fitting number of arguments. */
    public boolean knows(Expression.Call call) {
        return steps.getOrDefault(call.bean(), Map.of()).getOrDefault(call.method(), Set.of())
                .contains(call.arguments().size());
    }
}
