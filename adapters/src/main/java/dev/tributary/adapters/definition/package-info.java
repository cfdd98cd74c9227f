/** The written form of a workflow: YAML and JSON, read with places, written in stable order. */
@NullMarked
package dev.tributary.adapters.definition;

import org.jspecify.annotations.NullMarked;
