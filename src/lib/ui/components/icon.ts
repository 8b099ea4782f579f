import type { Component } from 'svelte';

/** A line icon: `import BookOpen from '@lucide/svelte/icons/book-open'` (one file each). */
export type IconComponent = Component<{ size?: number | string; 'aria-hidden'?: 'true'; class?: string }>;
