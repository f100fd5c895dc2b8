package com.example;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** Adds the filter {@code reversed}. */
public final class OurExtension extends AbstractExtension {
    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("reversed", new Filter() {
            @Override
            public List<String> getArgumentNames() {
                return List.of();
            }

            @Override
            public Object apply(
                    Object input,
                    Map<String, Object> arguments,
                    PebbleTemplate template,
                    EvaluationContext context,
                    int line) {
                return new StringBuilder(input.toString()).reverse().toString();
            }
        });
    }
}
