/** The catalogue of resources: the tables and views that workflows target. */
@NullMarked
package dev.tributary.domain.resource;

import org.jspecify.annotations.NullMarked;
