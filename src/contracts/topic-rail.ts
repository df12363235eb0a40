export const topicRail = { element: 'topic-rail' } as const;
