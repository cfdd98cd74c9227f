/** Strict reading of JSON: responses by streaming, samples with the places of what is wrong. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.json;

import org.jspecify.annotations.NullMarked;
