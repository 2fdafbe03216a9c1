namespace Bilan.Model;

/// <summary>The three states that the RGAA lets a site declare; without a recorded audit only the first is true.</summary>
public enum AccessibilityState
{
    NotCompliant,
    PartlyCompliant,
    FullyCompliant,
}
