/**
 * The External API activity's technology: its settings as JSON, strict reading of JSON responses,
 * and COPY into work tables.
 */
@NullMarked
package dev.tributary.adapters.activity.externalapi;

import org.jspecify.annotations.NullMarked;
