using Bilan;

return CommandLine.Run(args);
