// Each class keeps every core busy with pages of its own: two at once would only wait for each other's browsers.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
