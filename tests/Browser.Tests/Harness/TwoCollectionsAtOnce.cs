// One that opens every page (SharedSite), and one that waits for a page as a person does (UsedSite): more would only wait for each
// other's browsers.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
